// Theme and size of text. Read before the page is drawn, so that nothing flashes; hence localStorage, not IndexedDB.
var look = { theme: '', size: '' };

function lookKey(name) { return 'salesbook:' + name; }

function applyLook(name, value) {
  look[name] = value;
  if (value) root.dataset[name] = value; else delete root.dataset[name];
}

function readLook() {
  ['theme', 'size'].forEach(function (name) {
    try { applyLook(name, localStorage.getItem(lookKey(name)) || ''); } catch (error) { applyLook(name, look[name]); }
  });
}
readLook();

// A page that the browser kept while the reader was on another: what was chosen and read there shows here too.
window.addEventListener('pageshow', function (event) {
  if (!event.persisted) return;
  readLook();
  if (document.querySelector('.row, [data-continue]')) location.reload();
});

whenReady.push(function () {
  var panel = document.getElementById('sb-view');
  if (!panel) return;
  var opener = null;

  function openPanel(button) {
    var opens = panel.hidden;
    show(panel, opens);
    each('[data-do="view"]', function (b) { b.setAttribute('aria-expanded', String(opens)); });
    if (opens) {
      opener = button;
      panel.querySelector('input:checked').focus();
    } else if (opener) {
      opener.focus();
    }
  }

  each('[data-do="view"]', function (button) {
    show(button, true);
    button.addEventListener('click', function () { openPanel(button); });
  });
  panel.querySelector('[data-do="close-view"]').addEventListener('click', function () { openPanel(opener); });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !panel.hidden) openPanel(opener);
  });
  document.addEventListener('click', function (event) {
    if (!panel.hidden && !panel.contains(event.target) && !event.target.closest('[data-do="view"]')) {
      opener = null;
      openPanel(null);
    }
  });
  each('input', function (input) {
    var name = input.name.slice(3);
    input.checked = input.value === look[name];
    input.addEventListener('change', function () {
      applyLook(name, input.value);
      try { localStorage.setItem(lookKey(name), input.value); } catch (error) { say(document.body.dataset.notSaved); }
    });
  }, panel);
});
