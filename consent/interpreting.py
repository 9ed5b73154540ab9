"""In which languages somebody interprets when people say what may be shared: a short list, and *another*."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Interpreted(StrEnum):
    """Languages by the codes of ISO 639; who interpreted is not asked, and a name is never needed."""

    ALBANIAN = "sq"
    AMERICAN_SIGN = "ase"
    ANOTHER = "und"
    ARABIC = "ar"
    BENGALI = "bn"
    BRITISH_SIGN = "bfi"
    CHINESE = "zh"
    CREE = "cr"
    DARI = "prs"
    ENGLISH = "en"
    FRENCH = "fr"
    HAITIAN_CREOLE = "ht"
    INUKTITUT = "iu"
    KURDISH = "ku"
    PASHTO = "ps"
    POLISH = "pl"
    PORTUGUESE = "pt"
    PUNJABI = "pa"
    QUEBEC_SIGN = "fcs"
    ROMANIAN = "ro"
    SOMALI = "so"
    SPANISH = "es"
    TIGRINYA = "ti"
    TURKISH = "tr"
    UKRAINIAN = "uk"
    URDU = "ur"
    VIETNAMESE = "vi"


NAMES: dict[Interpreted, Promise] = {
    Interpreted.ALBANIAN: _("Albanian"),
    Interpreted.AMERICAN_SIGN: _("American Sign Language"),
    Interpreted.ARABIC: _("Arabic"),
    Interpreted.BENGALI: _("Bengali"),
    Interpreted.BRITISH_SIGN: _("British Sign Language"),
    Interpreted.CHINESE: _("Chinese"),
    Interpreted.CREE: _("Cree"),
    Interpreted.DARI: _("Dari"),
    Interpreted.ENGLISH: _("English"),
    Interpreted.FRENCH: _("French"),
    Interpreted.HAITIAN_CREOLE: _("Haitian Creole"),
    Interpreted.INUKTITUT: _("Inuktitut"),
    Interpreted.KURDISH: _("Kurdish"),
    Interpreted.PASHTO: _("Pashto"),
    Interpreted.POLISH: _("Polish"),
    Interpreted.PORTUGUESE: _("Portuguese"),
    Interpreted.PUNJABI: _("Punjabi"),
    Interpreted.QUEBEC_SIGN: _("Quebec Sign Language"),
    Interpreted.ROMANIAN: _("Romanian"),
    Interpreted.SOMALI: _("Somali"),
    Interpreted.SPANISH: _("Spanish"),
    Interpreted.TIGRINYA: _("Tigrinya"),
    Interpreted.TURKISH: _("Turkish"),
    Interpreted.UKRAINIAN: _("Ukrainian"),
    Interpreted.URDU: _("Urdu"),
    Interpreted.VIETNAMESE: _("Vietnamese"),
    Interpreted.ANOTHER: _("Another language"),
}
