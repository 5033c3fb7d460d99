(() => {
  'use strict';
  const refreshEvery = 5000;
  const giveUpAfter = 10000;
  const element = id => document.getElementById(id);
  const [lost, pause, form] = [element('lost'), element('pause'), element('view')];
  let readAt = performance.now();
  let answeredAt = new Date();
  let isPaused = false;
  let isAsked = false;
  let newest = 0;
  let timer = 0;

  // The same words as the host's.
  const two = number => String(number).padStart(2, '0');
  const words = length => {
    const seconds = Math.ceil(length);
    const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
    return days > 0 ? `${days} d ${hours} h ${two(minutes)} min`
      : hours > 0 ? `${hours} h ${two(minutes)} min ${two(seconds % 60)} s`
      : minutes > 0 ? `${minutes} min ${two(seconds % 60)} s`
      : seconds > 0 ? `${seconds} s` : 'now';
  };

  // What is left is counted from the host's answer, so this machine's clock does not matter.
  const count = () => {
    const passed = (performance.now() - readAt) / 1000;
    let isDue = false;
    for (const node of document.querySelectorAll('[data-left]')) {
      const left = Number(node.dataset.left);
      const text = words(Math.max(0, left - passed));
      if (node.textContent !== text) {
        node.textContent = text;
      }

      isDue ||= left > 0 && left <= passed;
    }

    if (isDue && !isAsked) {
      isAsked = true;
      load();
    }
  };

  // Changes what differs and nothing else: focus, selection, and what somebody has unfolded stay.
  const change = (from, to) => {
    if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName || from.id !== to.id) {
      from.replaceWith(to);
    } else if (from.nodeType === Node.TEXT_NODE) {
      if (from.data !== to.data) {
        from.data = to.data;
      }
    } else if (from.nodeType === Node.ELEMENT_NODE && !('keep' in from.dataset)) {
      changeAttributes(from, to);
      changeChildren(from, to);
    }
  };

  const changeAttributes = (from, to) => {
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) {
        from.setAttribute(name, value);
      }
    }

    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && name !== 'open') {
        from.removeAttribute(name);
      }
    }
  };

  const changeChildren = (from, to) => {
    const wanted = [...to.childNodes];
    wanted.forEach((child, index) => {
      let here = from.childNodes[index] ?? null;
      if (child.id && here?.id !== child.id) {
        const moved = [...from.children].find(other => other.id === child.id);
        from.insertBefore(moved ?? child, here);
        here = moved;
        if (!moved) {
          return;
        }
      }

      if (here) {
        change(here, child);
      } else {
        from.append(child);
      }
    });
    while (from.childNodes.length > wanted.length) {
      from.lastChild.remove();
    }
  };

  const show = next => {
    const focused = document.activeElement?.id;
    for (const id of ['asof', 'main']) {
      change(element(id), next.getElementById(id));
    }

    document.title = next.title;
    element('icon').href = next.getElementById('icon').href;
    if (focused && document.activeElement === document.body) {
      element(focused)?.focus({ preventScroll: true });
    }
  };

  const tell = text => {
    document.body.classList.toggle('stale', text !== '');
    lost.hidden = text === '';
    if (lost.textContent !== text) {
      lost.textContent = text;
    }
  };

  const read = async number => {
    const answer = await fetch(location.href, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(giveUpAfter) });
    const text = answer.ok ? await answer.text() : '';
    if (number !== newest) {
      return;
    }

    // A style sheet that only waits to be read is a breach of this page's policy all the same.
    const next = new DOMParser().parseFromString(text.replace(/<(style|script)[\s\S]*?<\/\1>/g, ''), 'text/html');
    if (!next.getElementById('main')) {
      const why = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403 ? 'The host asks to sign in' : `The host answers ${answer.status}`;
      tell(`${why}. What is shown is of ${answeredAt.toLocaleTimeString()}; load the page anew.`);
      return;
    }

    show(next);
    readAt = performance.now();
    answeredAt = new Date();
    isAsked = false;
    count();
    tell('');
  };

  const load = async () => {
    const number = ++newest;
    clearTimeout(timer);
    try {
      await read(number);
    } catch {
      if (number === newest) {
        tell(`No answer from the host since ${answeredAt.toLocaleTimeString()}. What is shown may be out of date.`);
      }
    }

    if (number === newest && !isPaused) {
      timer = setTimeout(refresh, refreshEvery);
    }
  };

  const refresh = () => {
    if (!document.hidden && !isPaused) {
      load();
    }
  };

  // Asks for another view without leaving this one.
  const ask = () => {
    const query = new URLSearchParams();
    for (const [name, standard] of [['zone', 'UTC'], ['show', 'all'], ['find', '']]) {
      const value = form.elements[name].value.trim();
      if (value !== standard) {
        query.set(name, value);
      }
    }

    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    load();
  };

  const offerOwnZone = () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = [...form.elements.zone.options].find(option => option.value === own);
    if (known) {
      known.textContent += " (this browser's)";
    } else if (own) {
      form.elements.zone.add(new Option(`${own} (this browser's)`, own));
    }
  };

  offerOwnZone();
  form.addEventListener('change', ask);
  form.elements.zone.addEventListener('change', ask);
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  pause.hidden = false;
  pause.addEventListener('click', () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? 'Resume' : 'Pause';
    clearTimeout(timer);
    refresh();
  });
  document.addEventListener('visibilitychange', refresh);
  addEventListener('pageshow', event => event.persisted && refresh());
  setInterval(() => isPaused || count(), 250);
  timer = setTimeout(refresh, refreshEvery);
})();
