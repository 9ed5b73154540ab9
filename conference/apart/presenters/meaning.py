"""What keeping somebody apart means, in plain words, for those who decide it."""

from django.utils.translation import gettext as _


def of_beginning(protected: str, kept_from: str) -> list[str]:
    """Return what changes for the one who is kept away, and what does not."""
    who = {"kept": kept_from, "protected": protected}
    return [
        sentence % who
        for sentence in (
            _(
                "%(kept)s will not see, anywhere, what is about %(protected)s or what %(protected)s says: "
                "no line, no address, no step, no permission."
            ),
            _("%(kept)s will not see that this was done, nor that anything is left out."),
            _(
                "Whoever works only with %(protected)s is not there for %(kept)s: not in a meeting, "
                "not among those who may see something."
            ),
            _("They are not asked to the same meeting, and cannot be checked in together."),
            _("What %(kept)s refuses does not stop what %(protected)s has agreed to."),
            _("%(kept)s keeps seeing what they said themselves, and what is about themselves alone."),
            _("It begins at once, on pages that are open now too."),
        )
    ]


def of_ending(protected: str, kept_from: str) -> list[str]:
    """Return what changes when two are not kept apart any more."""
    who = {"kept": kept_from, "protected": protected}
    return [
        sentence % who
        for sentence in (
            _(
                "%(kept)s may see about %(protected)s what others permit, at once: "
                "also what was written in the meantime."
            ),
            _("They can be asked to the same meeting again."),
            _("Why they were kept apart stays closed to %(kept)s."),
        )
    ]
