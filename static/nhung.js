/*
 * Beside embedded figures of Đối Chiếu: makes each frame as tall as its figure, taller and shorter.
 * Put it into a page once, anywhere: <script src="…/nhung.js" async></script>. It reads and changes
 * nothing but the height of frames from its own site.
 */
(function () {
  'use strict';
  var LEAST = 80;
  var MOST = 12000;
  var own = document.currentScript && document.currentScript.src;
  if (!own || window.doichieuNhung) return;
  window.doichieuNhung = true;
  var site = new URL(own).origin;

  function frames() {
    return Array.prototype.filter.call(document.querySelectorAll('iframe'), function (frame) {
      try {
        return new URL(frame.src, document.baseURI).origin === site;
      } catch {
        return false;
      }
    });
  }

  window.addEventListener('message', function (event) {
    var said = event.data;
    if (!said || said.type !== 'doichieu:height') return;
    var height = Math.ceil(Number(said.height));
    if (!(height > 0)) return;
    frames().forEach(function (frame) {
      // Only the frame itself may speak of its height.
      if (frame.contentWindow !== event.source) return;
      frame.style.height = Math.min(MOST, Math.max(LEAST, height)) + 'px';
    });
  });

  // Frames that were ready before this script tell once more.
  function ask() {
    frames().forEach(function (frame) {
      if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'doichieu:ask' }, '*');
    });
  }
  ask();
  if (document.readyState !== 'complete') window.addEventListener('load', ask);
})();
