"""What stands in somebody's way on an open page: barriers that axe finds, and a keyboard that does not get through."""

from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EXAMINED = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
STOPS_OF_A_DATE = 4  # day, month, year and the calendar are stops of one field
MOST_STOPS = 60  # by then a trap or a hidden focus has shown itself
WHERE_FOCUS_IS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const look = getComputedStyle(element);
  const label = element.type === "radio" || element.type === "checkbox" ? getComputedStyle(
    element.nextElementSibling ?? element, "::before") : look;
  const shows = [look, label].some((one) => (one.outlineStyle !== "none" && one.outlineWidth !== "0px")
    || one.boxShadow !== "none");
  const place = [...document.querySelectorAll("*")].indexOf(element);
  return {href: element.getAttribute("href"), shows, what: `${element.tagName.toLowerCase()} ${place}`};
}"""


# Each element with the three around it: name, classes, attributes, what it is for, and whether anything stands in it.
PIECES = """() => {
  const around = new Map(), pieces = new Set();
  for (const element of document.querySelectorAll("*")) {
    const attributes = [...element.attributes].map(({name, value}) =>
      ["class", "role", "type"].includes(name) ? `${name}=${value}` : name).sort();
    const itself = [element.tagName, ...attributes, element.textContent.trim() ? "full" : "empty"].join(" ");
    const line = [...(around.get(element.parentElement) ?? []).slice(-3), itself];
    around.set(element, line);
    pieces.add(line.join(" > "));
  }
  return [...pieces];
}"""


def faults_of(page):
    """Return what stands in somebody's way on the open page: barriers that axe finds, and a page that does not fit."""
    found = Axe().run(page, options=EXAMINED).response["violations"]
    barriers = [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"][:2]]
    return barriers + misfits_of(page)


def misfits_of(page):
    """Return what is wrong with the open page as a whole."""
    faults = []
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        faults.append("scrolls sideways")
    if page.locator("h1").count() != 1:
        faults.append(f"{page.locator('h1').count()} first headings")
    return faults


def keyboard_faults_of(page):
    """Return what stands in the way of somebody who has no mouse: where focus begins, hides or is caught."""
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    faults, before, stays = [], None, 0
    for turn in range(MOST_STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE_FOCUS_IS)
        if here is None:
            break
        if turn == 0 and here["href"] != "#main-content":
            faults.append("the first stop is not the way to the content")
        if not here["shows"]:
            faults.append(f"nothing shows the focus on {here['what']}")
        stays = stays + 1 if here["what"] == before else 0
        if stays == STOPS_OF_A_DATE:
            faults.append(f"focus is caught on {here['what']}")
            break
        before = here["what"]
    return faults
