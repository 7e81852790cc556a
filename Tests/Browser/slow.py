"""A machine that is slower than any we test on, for finding tests that do not wait for what they read.

`SLOW=4 make test` slows the processor of every page by that factor; a script that the page loads, a transaction of its
storage, a step to another hash each take up to a third of a second longer. Every test must pass like this too.
"""

import os

from playwright.sync_api import BrowserContext, Page

FACTOR = float(os.environ.get("SLOW", "1"))

# Timers of a page whose clock a test moves are not the ones meant here.
DELAYS = """
(() => {
  const later = window.setTimeout.bind(window), wait = () => 50 + Math.random() * 300;
  const late = work => work && function (event) { later(() => work.call(this, event), wait()); };
  const replaceSetter = (owner, name, change) => {
    const real = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { ...real, set(value) { change.call(this, real.set, value); } });
  };
  replaceSetter(HTMLScriptElement.prototype, 'src', function (set, value) { later(() => set.call(this, value), wait()); });
  replaceSetter(IDBTransaction.prototype, 'oncomplete', function (set, value) { set.call(this, late(value)); });
  replaceSetter(IDBRequest.prototype, 'onsuccess', function (set, value) {
    set.call(this, this instanceof IDBOpenDBRequest ? late(value) : value);
  });
  const listen = window.addEventListener;
  window.addEventListener = function (name, work, ...more) {
    return listen.call(this, name, name === 'hashchange' ? late(work) : work, ...more);
  };
})();
"""


def slow_down(context: BrowserContext) -> None:
    if FACTOR > 1:
        context.add_init_script(DELAYS)


def slow_down_page(page: Page) -> None:
    if FACTOR > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": FACTOR})
