// The cover: where the reader stopped, and the standard of the day, which the engine chooses.
whenReady.push(function () {
  var card = document.querySelector('[data-continue]');
  if (!card) return;
  store.all().then(function (marks) {
    var total = Number(document.getElementById('sb-main').dataset.total);
    var count = Object.keys(marks).filter(function (key) { return key.indexOf('read:') === 0; }).length;
    count = Math.min(count, total);
    var last = marks[lastKey];
    if (!count && !last) return;
    card.querySelector('[data-count]').textContent = count;
    card.querySelector('.ring__on').setAttribute('stroke-dasharray', (100 * count / total) + ' 100');
    var isRead = last && readKey(last.page) in marks;
    var place = last && isRead && last.next ? last.next : last;
    var progress = card.querySelector('[data-progress]');
    var word = last && !isRead ? card.dataset.here : card.dataset.next;
    progress.textContent = progress.dataset.progress.replace('{n}', count) + ' ' + word + ':';
    if (place && place.path) {
      card.href = bookFolder + place.path;
      card.querySelector('.desk__t').textContent = place.title;
    }
  });
});

window.SalesBook = {
  // Called by day.js with [number, title, thesis, phrase, href, minutes] for each standard.
  day: function (standards) {
    var leaf = document.querySelector('[data-day]');
    if (!leaf) return;
    var now = new Date();
    var place = leaf.querySelector('[data-date]');
    try {
      place.textContent = now.toLocaleDateString(root.lang, { weekday: 'long', day: 'numeric', month: 'long' });
    } catch (error) { place.textContent = ''; }
    SalesBookEngine.ready(function (engine) {
      var iso = today();
      var chosen = standards[engine.standardOfTheDay(Date.parse(iso) / 864e5, standards.length)];
      if (!chosen) return;
      ['number', 'title', 'thesis', 'phrase', 'href', 'minutes'].forEach(function (name, i) {
        var element = leaf.querySelector('[data-' + name + ']');
        if (name === 'href') element.setAttribute('href', chosen[i]); else element.textContent = chosen[i];
      });
      show(leaf.querySelector('.leaf__try'), Boolean(chosen[3]));
      leaf.dataset.day = iso;
    }, function () {
      // The leaf stays as it was built, with the first standard. The place for messages may not be drawn yet.
      function tell() { say(leaf.dataset.failed); }
      if (document.readyState === 'loading') whenReady.push(tell); else tell();
    });
  }
};
