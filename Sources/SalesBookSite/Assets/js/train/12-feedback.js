// What follows an answer: a verdict in a word, the explanation, the rule it comes from.
function grade(question, response) {
  return engine.grade(bank.salt, question.id, question.sealed, response || emptyResponse(question));
}

// An answer that says nothing, in the shape of the question.
function emptyResponse(question) {
  if (question.type === 'match') return question.left.map(function () { return '-'; }).join(',');
  if (question.type === 'blank') return new Array(question.gaps || 1).join('\u001F');
  return '';
}

function verdict(result, isGivenUp) {
  if (isGivenUp) return el('p.verdict.verdict--none', {}, t('givenUp'));
  if (result.score >= 1000000) {
    var hasSlip = result.items.indexOf(2) >= 0;
    return el('p.verdict.verdict--right', {}, icon('yes'), hasSlip ? t('rightWithSlip') : t('right'));
  }
  if (result.score > 0) return el('p.verdict.verdict--part', {}, icon('flag'), t('partly', { share: percent(result.score) }));
  return el('p.verdict.verdict--wrong', {}, icon('no'), t('wrong'));
}

function explain(question, result) {
  var inside = [];
  if (result.explanation) inside.push(markup(el('div.feedback__why.prose'), result.explanation));
  // The page of an exam explains nothing more.
  if (bank.pages[question.page].kind !== 'quiz') inside.push(ruleLink(question.page, question.anchor));
  return inside;
}

// The leaves over a question: one each while they can be told apart, a bar beyond that.
function leaves(done, total) {
  var label = t('questionOf', { n: Math.min(done + 1, total), of: total });
  if (total > 24) {
    return svg('svg', { class: 'leaves leaves--bar', viewBox: '0 0 100 18', preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, [
      svg('rect', { width: 100, height: 18 }), svg('rect', { width: 100 * done / total, height: 18, class: 'on' })]);
  }
  var rects = [];
  for (var i = 0; i < total; i++) {
    rects.push(svg('rect', i === done
      ? { x: i * 13 + 1, y: 1, width: 7, height: 16, class: 'now' }
      : { x: i * 13, y: 0, width: 9, height: 18, class: i < done ? 'on' : 'off' }));
  }
  return svg('svg', { class: 'leaves', viewBox: '0 0 ' + (total * 13 - 4) + ' 18', width: total * 13 - 4, height: 18, role: 'img', 'aria-label': label }, rects);
}

// Time spent while the page is looked at, in milliseconds; a coffee break is not thought.
function Stopwatch() {
  var sum = 0, since = document.hidden ? 0 : Date.now();
  function toggle() {
    if (document.hidden) { if (since) sum += Date.now() - since; since = 0; } else since = Date.now();
  }
  document.addEventListener('visibilitychange', toggle);
  return {
    stop: function () {
      document.removeEventListener('visibilitychange', toggle);
      if (since) sum += Date.now() - since;
      since = 0;
      return Math.min(sum, 600000);
    }
  };
}
