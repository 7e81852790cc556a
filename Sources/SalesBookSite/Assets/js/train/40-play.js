// A role-play: the customer says, the reader chooses, and the mood shows how it lands.
function moodWord(mood) {
  return t(mood >= 3 ? 'moodGlad' : mood >= 1 ? 'moodWarm' : mood === 0 ? 'moodEven' : mood >= -2 ? 'moodCross' : 'moodHot');
}

function Play(place, play) {
  var mood = 0;
  var path = [];
  var kept = [], broken = [];
  var meter = el('p.mood', { role: 'status' });
  var talk = el('ol.playtalk');
  var stage = el('div.playstage');
  var removeKeys = null;

  place.replaceChildren(heading(play.title, t('play')),
    el('div.playhead', {}, play.face ? markup(el('span.playface', { 'aria-hidden': 'true' }), play.face) : null, meter), talk, stage);
  drawMood(0);
  scene(play.start, true);

  function drawMood(change) {
    var least = -4, most = 4, shown = Math.max(least, Math.min(most, mood));
    var dots = [];
    for (var i = least; i <= most; i++) dots.push(svg('circle', { cx: 8 + (i - least) * 16, cy: 10, r: i === shown ? 7 : i === 0 ? 3.5 : 2.5, class: i === shown ? 'on' : i === 0 ? 'zero' : '' }));
    meter.replaceChildren(el('span.mini', {}, t('mood')), el('b', {}, moodWord(mood) + ', ' + signed(mood)),
      svg('svg', { class: 'mood__line', viewBox: '0 0 144 20', width: 144, height: 20, 'aria-hidden': 'true' }, [svg('path', { d: 'M8 10H136' })].concat(dots)),
      change ? el('span.mini', {}, t(change > 0 ? 'moodUp' : 'moodDown')) : '');
    meter.dataset.mood = mood > 0 ? 'good' : mood < 0 ? 'bad' : 'even';
  }

  function signed(number) { return number > 0 ? '+' + number : number < 0 ? '−' + -number : '0'; }

  function scene(index, isFirst) {
    var now = play.scenes[index];
    if (!now || !(now.choices || []).length) return ending(now);
    if (removeKeys) removeKeys();
    var title = el('h2.playscene__t', { tabindex: '-1' }, now.title);
    var buttons = now.choices.map(function (choice, i) {
      return el('li', {}, button('.opt.opt--say', [el('span.opt__mark', { 'aria-hidden': 'true' }, String(i + 1)), markup(el('span'), choice.text)],
        function () { choose(now, choice, i); }));
    });
    stage.replaceChildren(el('section.slip.ask.playscene', {}, title, markup(el('div.prose'), now.html),
      el('p.playscene__q', { id: 'what' }, t('whatSay')), el('ul.opts', { 'aria-labelledby': 'what' }, buttons)));
    removeKeys = numberKeys({ key: function (n) {
      var pressed = buttons[n - 1];
      if (pressed) pressed.firstChild.click();
      return Boolean(pressed);
    } }, function () {});
    if (!isFirst) show(title); else focusHeading(place);
  }

  function show(title) {
    title.focus({ preventScroll: true });
    var last = talk.lastElementChild;
    (last || title).scrollIntoView({ block: 'start' });
  }

  function choose(now, choice, i) {
    path.push(i);
    mood += choice.mood || 0;
    (choice.kept || []).forEach(function (page) { kept.push({ page: page, words: plain(choice.text) }); });
    (choice.broken || []).forEach(function (page) { broken.push({ page: page, words: plain(choice.text) }); });
    talk.append(el('li.playline', {},
      el('p.mini.playline__w', {}, now.title),
      el('div.bubble2', {}, hidden(t('youSaid') + ' '), markup(el('span'), choice.text)),
      el('div.playline__r', {}, el('p.playline__m.playline__m--' + (choice.mood > 0 ? 'up' : choice.mood < 0 ? 'down' : 'even'), {},
        icon(choice.mood > 0 ? 'yes' : choice.mood < 0 ? 'no' : 'right'), t('mood') + ' ' + signed(choice.mood || 0)),
        choice.reaction ? markup(el('div.prose'), choice.reaction) : null)));
    drawMood(choice.mood);
    scene(choice.to);
  }

  function ending(last) {
    if (removeKeys) removeKeys();
    var kind = (last && last.ending) || (mood >= 2 ? 'good' : mood >= 0 ? 'fair' : 'bad');
    var title = el('h2.playscene__t', { tabindex: '-1' }, last && last.title ? last.title : t('end.' + kind));
    stage.replaceChildren(el('section.slip.ask.playend', {},
      el('p.verdict.verdict--' + { good: 'right', fair: 'part', bad: 'wrong' }[kind], {}, icon({ good: 'yes', fair: 'flag', bad: 'no' }[kind]), t('end.' + kind)),
      title, last ? markup(el('div.prose'), last.html) : null,
      el('p.note', {}, t('moodEnd', { mood: moodWord(mood), n: signed(mood) })),
      ruleList(t('keptRules'), kept), ruleList(t('brokenRules'), broken),
      el('div.btns', {}, button('.btn', t('playAgain'), function () { current = Play(place, play); }), el('a.btn.btn--quiet', { href: linkTo('') }, t('toDesk')))));
    show(title);
    append([{ t: 'y', play: play.key, at: Date.now(), mood: mood, ending: kind, path: path }]);
  }

  function ruleList(title, list) {
    var seen = {};
    var unique = list.filter(function (each) { return !seen[each.page] && (seen[each.page] = true); });
    return unique.length ? el('div.playrules', {}, el('h3', {}, title), unique.map(function (each) { return ruleLink(each.page, '', each.words); })) : null;
  }

  return { stop: function () { if (removeKeys) removeKeys(); } };
}

// The best that a role-play ended with, or ''.
function playState(play) {
  var ends = log.records.filter(function (record) { return record.t === 'y' && record.play === play.key; })
    .map(function (record) { return record.ending; });
  return ['good', 'fair', 'bad'].filter(function (kind) { return ends.indexOf(kind) >= 0; })[0] || '';
}
