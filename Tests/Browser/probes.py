"""Questions put to a page, as JavaScript."""

# What a person can act on, without what is not shown.
_TARGETS = """
function isShown(element) {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
}
const interactive =
  'a[href], button, input:enabled, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
// A radio button or a tick is hit through its label.
function targetOf(element) { return element.matches('input') && element.closest('label') || element; }
function nameOf(element) {
  return element.outerHTML.slice(0, 120).replace(/\\s+/g, ' ');
}
"""

# Targets smaller than `least` px in either direction, links inside sentences aside.
SMALL_TARGETS = (
    "least => {"
    + _TARGETS
    + """
  // A link in a sentence: it flows with letters that are not links.
  function isInSentence(element) {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll(interactive).forEach(each => each.remove());
    return /\\p{L}/u.test(rest.textContent);
  }
  // What is drawn small may still be easy to hit.
  function isHitAround(element) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2, reach = least / 2 - 1;
    return [[x - reach, y], [x + reach, y], [x, y - reach], [x, y + reach]].every(([left, top]) => {
      const hit = document.elementFromPoint(left, top);
      return hit && (element.contains(hit) || hit.closest('label') === element);
    });
  }
  return [...new Set([...document.querySelectorAll(interactive)].map(targetOf))]
    .filter(isShown)
    .filter(element => !element.classList.contains('skip') && !isInSentence(element))
    .filter(element => {
      const box = element.getBoundingClientRect();
      return (box.width < least - .5 || box.height < least - .5) && !isHitAround(element);
    })
    .map(element => {
      const box = element.getBoundingClientRect();
      return Math.round(box.width) + '×' + Math.round(box.height) + ' ' + nameOf(element);
    });
}"""
)

# What sticks out of the window to the right, unless something around it scrolls or cuts.
OVERFLOW = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + .5);
  return ['the page is ' + document.documentElement.scrollWidth + ' px wide in a window of ' + width]
    .concat(wide.slice(0, 5).map(e => e.outerHTML.slice(0, 100)));
}"""

# Marks every stop of the Tab key, and returns how many there are and what they are.
STOPS = (
    "() => {"
    + _TARGETS
    + """
  const stops = [...document.querySelectorAll(interactive)].filter(element => {
    if (element.tabIndex < 0) return false;
    // Of a group of radio buttons the keyboard stops at the chosen one.
    if (element.type === 'radio' && !element.checked) return false;
    return isShown(element) || isShown(targetOf(element)) || element.classList.contains('skip');
  });
  stops.forEach((element, i) => { element.dataset.stop = i; });
  return stops.map(nameOf);
}"""
)

# Where the focus is and whether a person sees it; null outside the page's stops.
FOCUS = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A radio button or a tick shows its focus on its label or on what stands beside it.
  const around = [element, element.nextElementSibling, element.closest('label')].filter(Boolean);
  const isMarked = around.some(each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  const shown = element.matches('input') && element.closest('label') || element;
  const boxes = [...shown.getClientRects()];
  // Some point of it must be on the screen and uncovered.
  const isUncovered = boxes.some(box => [.05, .25, .5, .75, .95].some(part => {
    const hit = document.elementFromPoint(box.left + box.width * .5, box.top + box.height * part) ||
      document.elementFromPoint(box.left + 4, box.top + box.height * part);
    return hit && (shown.contains(hit) || hit.contains(shown) && getComputedStyle(hit).position !== 'fixed');
  }));
  return {
    stop: element.dataset.stop === undefined ? null : Number(element.dataset.stop),
    isMarked, isUncovered, name: element.outerHTML.slice(0, 120)
  };
}"""
