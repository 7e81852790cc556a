// A section's list: what is read, where the reader stopped, filters.
whenReady.push(function () {
  var rows = Array.prototype.slice.call(document.querySelectorAll('.row'));
  if (!rows.length) return;
  store.all().then(function (marks) {
    var last = marks[lastKey];
    var count = 0;
    rows.forEach(function (row) {
      var isRead = readKey(row.dataset.page) in marks;
      var isHere = Boolean(last && last.page === row.dataset.page && !isRead);
      if (isRead) count += 1;
      row.classList.toggle('row--read', isRead);
      row.classList.toggle('row--here', isHere);
      show(row.querySelector('.row__ribbon'), isRead);
      show(row.querySelector('.row__read'), isRead);
      show(row.querySelector('.row__here'), isHere);
      each('[data-leaf="' + CSS.escape(row.dataset.page) + '"]', function (leaf) {
        leaf.classList.toggle('on', isRead);
        leaf.classList.toggle('now', isHere);
      });
    });
    each('[data-count]', function (place) { place.textContent = count; });
    each('.leaves', function (leaves) {
      leaves.setAttribute('aria-label', leaves.getAttribute('aria-label').replace(/\d+/, count));
    });
    each('.section__way, .section__filters', function (part) { show(part, true); });
    startFilters(rows);
  });
});

function startFilters(rows) {
  var form = document.querySelector('.section__filters');
  if (!form) return;
  var status = document.querySelector('[data-shown]');

  function value(name) {
    var field = form.elements[name];
    return field ? field.value || '' : '';
  }
  function holds(list, wanted) { return !wanted || ('|' + list + '|').indexOf('|' + wanted + '|') >= 0; }

  function filter() {
    var shown = 0;
    rows.forEach(function (row) {
      var fits = holds(row.dataset.channels, value('channel')) && holds(row.dataset.roles, value('role')) &&
        holds(row.dataset.tags, value('tag')) &&
        !(form.elements.unread.checked && row.classList.contains('row--read'));
      show(row, fits);
      if (fits) shown += 1;
    });
    each('.group', function (group) { show(group, group.querySelector('.row:not([hidden])')); });
    show(document.querySelector('.book-missing'), shown === 0);
    if (status) status.textContent = status.dataset.shown + ': ' + shown;
  }

  form.addEventListener('change', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  each('[data-do="reset"]', function (button) {
    button.addEventListener('click', function () {
      form.reset();
      filter();
      form.querySelector('input, select').focus();
    });
  });
  each('[data-do="random"]', function (link) {
    show(link, true);
    link.addEventListener('click', function () {
      var open = rows.filter(function (row) { return !row.hidden; });
      if (open.length) link.href = open[Math.floor(Math.random() * open.length)].querySelector('a').href;
    });
  });
  filter();
}
