// “Read” marks, and where the reader stopped. A mark belongs to a page in every language alike.
function readKey(page) { return 'read:' + page; }
function pathInBook(address) { return address.split(/[?#]/)[0].slice(bookFolder.length); }
var lastKey = 'last:' + root.lang;

whenReady.push(function () {
  var page = root.dataset.key;
  if (!page) return;
  var buttons = document.querySelectorAll('[data-do="read"]');
  var isRead = false;

  function draw() {
    Array.prototype.forEach.call(buttons, function (button) {
      button.setAttribute('aria-pressed', String(isRead));
      show(button, true);
    });
    show(document.querySelector('.done'), true);
  }

  Array.prototype.forEach.call(buttons, function (button) {
    button.addEventListener('click', function () {
      isRead = !isRead;
      draw();
      var saved = isRead ? store.set(readKey(page), Date.now()) : store.remove(readKey(page));
      saved.then(function () {
        if (!store.isLasting()) say(document.body.dataset.notSaved);
      }, function () { say(document.body.dataset.notSaved); });
    });
  });

  var next = document.querySelector('.turn [rel="next"]');
  store.all().then(function (marks) {
    isRead = readKey(page) in marks;
    draw();
    var heading = document.querySelector('h1');
    var record = {
      page: page, path: pathInBook(location.href), title: heading ? heading.textContent : document.title,
      next: next ? { path: pathInBook(next.href), title: next.querySelector('.turn__t').textContent } : null
    };
    return store.set(lastKey, record);
  }).catch(function () { /* A place that cannot be kept is no loss worth a message. */ });
});
