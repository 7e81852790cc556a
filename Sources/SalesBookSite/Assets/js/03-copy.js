// A reply goes from the book into a chat in one tap. Pages opened from a folder have no clipboard API everywhere, so
// the old command stands by.
function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text).catch(function () { return copyBySelection(text); });
  }
  return copyBySelection(text);
}

function copyBySelection(text) {
  return new Promise(function (resolve, reject) {
    var focused = document.activeElement;
    var area = document.createElement('textarea');
    area.value = text;
    area.className = 'vh';
    document.body.appendChild(area);
    area.focus({ preventScroll: true });
    area.select();
    var done = false;
    try { done = document.execCommand('copy'); } catch (error) { done = false; }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    if (done) resolve(); else reject(new Error('copy'));
  });
}

function phraseOf(button) {
  var place = button.closest('.pair__right, .phrase, .boss__say, .bubble, .branch__then');
  if (!place) return '';
  // In a branch each phrase is followed by its own button.
  var says = Array.prototype.filter.call(place.querySelectorAll('.say'), function (phrase) {
    return phrase.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  if (!says.length) return '';
  // What is said differs from what is shown where the marks around a phrase change those in it.
  var phrase = says[says.length - 1];
  return (phrase.dataset.said || phrase.innerText).replace(/\u2060/g, '').trim();
}

whenReady.push(function () {
  each('.copy', function (button) {
    var label = button.querySelector('span');
    var rest = label.textContent;
    show(button, true);
    button.addEventListener('click', function () {
      copyText(phraseOf(button)).then(function () {
        button.dataset.done = '';
        label.textContent = document.body.dataset.copied;
        say(document.body.dataset.copied);
        setTimeout(function () {
          delete button.dataset.done;
          label.textContent = rest;
        }, 2400);
      }, function () { say(document.body.dataset.copyFailed); });
    });
  });
});
