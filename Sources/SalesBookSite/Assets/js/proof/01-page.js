// proof.js: the page that checks a phrase. book.js lends it what every page has; phrase.js brings the engine.
var packed = null;
window.SalesBook.phrases = function (bytes) { packed = bytes; };

var place = document.getElementById('sb-phrase');
var words = JSON.parse(place.dataset.words);
var sheet = document.getElementById('sb-reply');
var reading = place.querySelector('.reading');
var verdicts = place.querySelector('.verdicts');
var marked = place.querySelector('.reading__text');
var tools = place.querySelector('.reading__tools');
var notes = place.querySelector('.fixes');
var lent = window.SalesBook.lent;

function el(name, className) {
  var element = document.createElement(name);
  if (className) element.className = className;
  for (var i = 2; i < arguments.length; i++) if (arguments[i] !== null) element.append(arguments[i]);
  return element;
}

function icon(name) {
  var element = el('i', 'i i-' + name);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function button(iconName, text, work) {
  var element = el('button', 'copy', icon(iconName), el('span', '', text));
  element.type = 'button';
  element.addEventListener('click', work);
  return element;
}

// «4 ошибки»: the forms are one, few and many of the language.
function counted(number, forms) {
  var form = new Intl.PluralRules(document.documentElement.lang).select(number);
  var list = forms.split('|');
  return number + '\u00A0' + (form === 'one' ? list[0] : form === 'few' ? list[1] : list[2]);
}

// Places come as bytes of UTF-8, and a text area counts UTF-16.
function located(text, findings) {
  var bytes = new TextEncoder().encode(text), decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  function index(byte) { return decoder.decode(bytes.subarray(0, byte)).length; }
  return findings.map(function (finding, number) {
    return Object.assign({}, finding, {
      rule: finding.number, number: number + 1, from: index(finding.start), to: index(finding.end)
    });
  });
}

var engine = new Promise(function (resolve, reject) {
  window.addEventListener('load', function () {
    if (!packed) return reject(new Error(words.phraseFailed));
    lent.inflate(packed).then(function (rules) {
      SalesBookPhrase.ready(function (module) {
        if (module.open(new Uint8Array(rules)) > 0) resolve(module); else reject(new Error(words.phraseFailed));
      }, function (sentence) { reject(new Error(sentence)); });
    }, function () { reject(new Error(words.phraseFailed)); });
  });
});
// A failure is told when the reader asks.
engine.catch(function () {});
