/* The slider over the curve: pointer, cursor and tip. The cursor is moved by a transform, without any layout. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $ } = salient.panel || {};

  /** Return a slider. on: {span(), scale(), margin, go(day), tip(day) -> lines, grabbed()} */
  function create(on) {
    const node = $("slider");
    const cursor = $("cursor");
    const tip = $("curve-tip");
    let width = 1;
    let shown = null;

    /** Lay the slider over the plot's own area: Plotly's margins are known, so it need not be asked. */
    function place() {
      const margin = salient.curve.scaledMargin(on.margin, on.scale());
      Object.assign(node.style, { left: margin.l + "px", right: margin.r + "px", bottom: margin.b + "px", top: "0" });
      width = Math.max(1, node.clientWidth);
      if (shown !== null) show(shown);
    }

    function show(day) {
      shown = day;
      cursor.style.transform = "translateX(" + salient.curve.toX(day, on.span(), width).toFixed(2) + "px)";
    }

    const dayAt = (event) => salient.curve.toDay(event.clientX - node.getBoundingClientRect().left, on.span(), width);

    function point(event) {
      const day = dayAt(event);
      tip.replaceChildren(...on.tip(day).map((line) => salient.panel.element("span", "", line)));
      tip.hidden = false;
      const x = event.clientX - node.getBoundingClientRect().left;
      const left = Math.min(Math.max(x - tip.offsetWidth / 2, -20), width - tip.offsetWidth + 10);
      tip.style.transform = "translateX(" + (node.offsetLeft + left).toFixed(0) + "px)";
      return day;
    }

    const leave = () => (tip.hidden = true);

    function grab(event) {
      if (event.button) return;
      node.setPointerCapture(event.pointerId);
      node.dataset.grabbed = "true";
      on.grabbed();
      leave();
      on.go(dayAt(event));
    }

    /** While the hand is down the date stands in the header; a tip would only take frames from the map. */
    function drag(event) {
      if (node.hasPointerCapture(event.pointerId)) on.go(dayAt(event));
      else point(event);
    }

    function release(event) {
      delete node.dataset.grabbed;
      if (event.pointerType !== "mouse") leave();
    }

    node.addEventListener("pointerdown", grab);
    node.addEventListener("pointermove", drag);
    node.addEventListener("pointerup", release);
    node.addEventListener("pointercancel", release);
    node.addEventListener("pointerleave", leave);
    return { place, show, leave, width: () => width, grabbed: () => node.dataset.grabbed === "true" };
  }

  salient.slider = { create };
})(typeof window === "undefined" ? globalThis : window);
