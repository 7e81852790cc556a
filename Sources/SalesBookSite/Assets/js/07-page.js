// Small services of a page: what is due for review, the current part in the contents, print.
whenReady.push(function () {
  // ISO dates compare as text. The book is built without a clock, so the day of reading decides.
  each('[data-due]', function (badge) {
    if (!badge.dataset.due || today() < badge.dataset.due) return;
    if (!badge.classList.contains('badge')) return show(badge, true);
    badge.classList.add('badge--due');
    show(badge.querySelector('.badge__ok'), false);
    show(badge.querySelector('.badge__due'), true);
    each('.stamp', function (stamp) {
      stamp.classList.add('stamp--due');
      // The tick gives way to a clock's hands.
      stamp.querySelector('.stamp__tick').setAttribute('d', 'M60 40v22l14 9');
    });
  });

  each('[data-do="print"]', function (button) {
    show(button, true);
    button.addEventListener('click', function () { window.print(); });
  });

  var links = Array.prototype.slice.call(document.querySelectorAll('.toc a'));
  if (!links.length || !('IntersectionObserver' in window)) return;
  var seen = {};
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) { seen[entry.target.id] = entry.isIntersecting; });
    var current = links.filter(function (link) { return seen[decodeURIComponent(link.hash.slice(1))]; })[0];
    if (!current) return;
    links.forEach(function (link) {
      if (link === current) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
  }, { rootMargin: '-15% 0px -60% 0px' });
  links.forEach(function (link) {
    var part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (part) observer.observe(part);
  });
});
