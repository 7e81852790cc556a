// What draws: elements, words, numbers with their nouns, dates. Text is set as text; markup comes from the bank alone,
// which the book's own builder wrote.
var bank, engine, words, kept, say, home, bookFolder, bookID, countDue;
var lang = document.documentElement.lang || 'en';
var nbsp = '\u00A0';

// el('p.note', { id: 'a' }, 'text', [nodes]): attributes that are false or undefined are left out, functions listen.
function el(what, attributes) {
  var parts = what.split('.');
  var element = document.createElement(parts[0]);
  if (parts.length > 1) element.className = parts.slice(1).join(' ');
  Object.keys(attributes || {}).forEach(function (key) {
    var value = attributes[key];
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  });
  add(element, Array.prototype.slice.call(arguments, 2));
  return element;
}

function add(element, inside) {
  if (Array.isArray(inside)) inside.forEach(function (each) { add(element, each); });
  else if (inside !== null && inside !== undefined && inside !== false) element.append(inside);
}

function svg(name, attributes, inside) {
  var element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
  [].concat(inside || []).forEach(function (each) { element.append(each); });
  return element;
}

// Markup of the bank, whose links start from the edition's folder.
function markup(element, html) {
  element.innerHTML = html || '';
  element.querySelectorAll('[href]').forEach(function (each) { each.href = new URL(each.getAttribute('href'), home).href; });
  element.querySelectorAll('[src]').forEach(function (each) { each.src = new URL(each.getAttribute('src'), home).href; });
  return element;
}

function plain(html) {
  var holder = document.createElement('template');
  holder.innerHTML = html || '';
  return holder.content.textContent.replace(/\s+/g, ' ').trim();
}

function icon(name, more) { return el('i.i.i-' + name + (more || ''), { 'aria-hidden': 'true' }); }
function hidden(text) { return el('span.vh', {}, text); }

function button(kind, inside, work, attributes) {
  return el('button' + kind, Object.assign({ type: 'button', click: work }, attributes), inside);
}

function t(key, values) {
  var text = words[key];
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
}

var plural = (function () {
  try { return new Intl.PluralRules(lang); } catch (error) { return { select: function (n) { return n === 1 ? 'one' : 'many'; } }; }
})();
function form(number, noun) {
  var forms = words[noun] || [noun, noun, noun];
  return forms[{ one: 0, few: 1 }[plural.select(number)] === undefined ? 2 : { one: 0, few: 1 }[plural.select(number)]];
}
function count(number, noun) { return figure(number) + nbsp + form(number, noun); }

function format(options) {
  try { return new Intl.DateTimeFormat(lang, options); } catch (error) { return { format: function (d) { return d.toDateString(); } }; }
}
var dateFormat = format({ day: 'numeric', month: 'long', year: 'numeric' });
var shortFormat = format({ day: 'numeric', month: 'long' });
var monthFormat = format({ month: 'long', year: 'numeric' });
var weekdayFormat = format({ weekday: 'short' });
// «21 ноября 2025», without the «г.».
function date(time) { return dateFormat.format(new Date(time)).replace(/\s*[гр]\.$|\s*р\.$/, '').replace(/ /g, nbsp); }
function shortDate(time) { return shortFormat.format(new Date(time)).replace(/ /g, nbsp); }
// 16.5 as «16,5»: at most one digit after the comma.
function figure(number) {
  var rounded = Math.floor(number * 10 + 1e-6) / 10;
  return rounded.toLocaleString(lang, { maximumFractionDigits: 1 });
}
function percent(millionths) { return Math.round(millionths / 10000) + nbsp + '%'; }

// Days as the reader lives them: the number of the local date, counted from 1970.
function dayOf(time) { return Math.floor((time - new Date(time).getTimezoneOffset() * 60000) / 86400000); }
function startOf(day) {
  var at = new Date(day * 86400000);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()).getTime();
}
function today() { return dayOf(Date.now()); }

// «сегодня», «завтра», «через 3 дня», «12 декабря».
function whenDay(day) {
  var ahead = day - today();
  if (ahead <= 0) return t('today');
  if (ahead === 1) return t('tomorrow');
  return ahead < 30 ? t('inDays', { days: count(ahead, 'day') }) : t('onDate', { date: shortDate(startOf(day)) });
}

// The name of a new thing: 12 hex figures.
function randomName() {
  var bytes = new Uint8Array(6);
  crypto.getRandomValues(bytes);
  return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
}
function newSeed() { return String(parseInt(randomName(), 16)); }
