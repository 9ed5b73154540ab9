"""Say which of our variables stands for each colour that installed style sheets write out."""

# By what the colour does: ink is read, a fill lies under ink, an edge is drawn around.
INK = {
    "#005ea5": "--govuk-link-colour",
    "#083d29": "--entour-green-ink",
    "#0b0c0c": "--govuk-text-colour",
    "#0b4144": "--entour-teal-ink",
    "#0f385c": "--entour-blue-ink",
    "#0f7a52": "--govuk-success-colour",
    "#1d70b8": "--entour-blue-ink",
    "#2a1950": "--entour-purple-ink",
    "#484949": "--govuk-secondary-text-colour",
    "#54319f": "--entour-purple-ink",
    "#651b1b": "--entour-red-ink",
    "#651b3e": "--entour-magenta-ink",
    "#7a3c1c": "--entour-orange-ink",
    "#8b391c": "--entour-orange-ink",
    "#98285d": "--entour-magenta-ink",
    "#c75228": "--entour-orange-ink",
    "#ca3535": "--govuk-error-colour",
    "#eb611c": "--entour-orange-ink",
    "#f3f3f3": "--entour-soft",
    "#fff": "--entour-on-solid",
}
FILL = {
    "#0b0c0c": "--govuk-text-colour",
    "#0b5c3e": "--entour-go-hover",
    "#0f7a52": "--entour-go",
    "#1d70b8": "--entour-solid",
    "#767676": "--entour-solid",
    "#982828": "--entour-stop-hover",
    "#ca3535": "--entour-stop",
    "#cecece": "--entour-soft-strong",
    "#cfe4dc": "--entour-green-fill",
    "#d0e6e7": "--entour-teal-fill",
    "#d2e2f1": "--entour-blue-fill",
    "#ddd6ec": "--entour-purple-fill",
    "#f3f3f3": "--entour-soft",
    "#f4d7d7": "--entour-red-fill",
    "#f4d7e5": "--entour-magenta-fill",
    "#f4f8fb": "--entour-soft",
    "#fde4d7": "--entour-orange-fill",
    "#fd0": "--govuk-focus-colour",
    "#ffee80": "--entour-yellow-fill",
    "#fff": "--govuk-body-background-colour",
}
EDGE = {
    "#000": "--govuk-text-colour",
    "#083d29": "--entour-go-edge",
    "#0b0c0c": "--govuk-text-colour",
    "#0f385c": "--entour-edge",
    "#0f7a52": "--govuk-success-colour",
    "#1d70b8": "--entour-blue-ink",
    "#484949": "--govuk-secondary-text-colour",
    "#54319f": "--entour-purple-ink",
    "#651b1b": "--entour-stop-edge",
    "#858686": "--entour-edge",
    "#949494": "--entour-edge",
    "#98285d": "--entour-magenta-ink",
    "#ca3535": "--govuk-error-colour",
    "#cecece": "--govuk-border-colour",
    "#eb611c": "--entour-orange-ink",
    "#f3f3f3": "--entour-soft",
    "#f47738": "--entour-orange-ink",
    "#fd0": "--entour-orange-ink",
    "#fff": "--govuk-body-background-colour",
}


class UnknownColour(Exception):
    """An installed style sheet writes a colour that no theme sets: add it to this module."""


def variable_for(property_name: str, colour: str, *, focused: bool) -> str:
    """Return `var(…)` for one colour in one property; ink on the focus colour keeps its own."""
    role = _role(property_name)
    if focused and colour == "#0b0c0c":
        return "var(--govuk-focus-text-colour)"
    if colour not in role:
        raise UnknownColour(f"{property_name}: {colour}")
    return f"var({role[colour]})"


def _role(property_name: str) -> dict[str, str]:
    if property_name in {"color", "fill"}:
        return INK
    return FILL if property_name.startswith("background") else EDGE
