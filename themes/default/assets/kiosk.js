/* A screen at the counter goes back to its start page when nobody touches it. Words come from that page. */
(function () {
  var d = document, root = d.documentElement, start = d.querySelector("[data-kiosk-say]"), data = {}, left, bar, say, stay;
  if (root.classList.contains("at-kiosk")) return;
  function forms() { d.querySelectorAll("form").forEach(function (form) { form.reset(); }); }
  try {
    if (start) {
      for (var key in start.dataset) data[key] = start.dataset[key];
      data.home = location.href.split(/[?#]/)[0];
      sessionStorage.kiosk = JSON.stringify(data);
    } else data = JSON.parse(sessionStorage.kiosk);
  } catch (error) { if (!start) return; }
  root.classList.add("at-kiosk");
  function add(name, text) {
    var element = d.createElement(name);
    element.textContent = text || "";
    return bar.appendChild(element);
  }
  if (!start) {
    bar = d.createElement("div");
    bar.className = "kiosk-bar";
    add("a", data.kioskBack).href = data.home;
    say = add("p");
    say.setAttribute("role", "alert");
    stay = add("button", data.kioskStay);
    stay.type = "button";
    stay.hidden = true;
    d.body.appendChild(bar);
  }
  function awake() {
    left = 90;
    if (say) { say.textContent = ""; stay.hidden = true; }
  }
  ["pointerdown", "keydown", "scroll", "wheel", "input", "focusin"].forEach(function (name) { addEventListener(name, awake, true); });
  addEventListener("pageshow", forms);
  awake();
  setInterval(function () {
    left -= 1;
    if (!left && start) { forms(); scrollTo(0, 0); awake(); }
    else if (!left) location.replace(data.home);
    else if (say && left <= 30) {
      stay.hidden = false;
      // Said once, then counted in silence.
      if (left === 30) say.textContent = data.kioskSay.replace("#", left);
      else say.setAttribute("aria-live", "off"), say.textContent = data.kioskSay.replace("#", left);
    }
  }, 1000);
  var off = d.querySelector("[data-kiosk-off]");
  if (off) off.onclick = function () { try { sessionStorage.removeItem("kiosk"); } catch (error) { } };
})();
