// An idle counter screen goes home.
(() => {
let d = document, mark = d.documentElement.classList, start = d.querySelector("[data-kiosk-say]"), data, left, say, stay;
let bar = d.createElement("aside"), off = d.querySelector("[data-kiosk-off]");
let make = (name, text) => (name = bar.appendChild(d.createElement(name)), name.textContent = text, name);
let clear = () => d.querySelectorAll("form").forEach((form) => form.reset());
if (mark.contains("at-kiosk")) return;
try {
  if (start) sessionStorage.kiosk = JSON.stringify({ ...start.dataset, home: location.pathname });
  else data = JSON.parse(sessionStorage.kiosk);
} catch {}
if (!start && !data) return;
mark.add("at-kiosk");
if (data) {
  bar.className = "kiosk-bar";
  make("a", data.kioskBack).href = data.home;
  say = make("p");
  say.setAttribute("role", "alert");
  stay = make("button");
  d.body.append(bar);
}
let awake = () => {
  left = 90;
  if (data) say.textContent = "", stay.hidden = true;
};
for (let name of ["click", "keydown", "scroll", "input"]) addEventListener(name, awake, true);
addEventListener("pageshow", (event) => (start || event.persisted) && clear());
awake();
setInterval(() => {
  if (--left < 1) data ? location.replace(data.home) : (clear(), scrollTo(0, 0), awake());
  else if (data && left <= 30) {
    if (stay.hidden) say.textContent = data.kioskSay;
    stay.hidden = false;
    stay.textContent = data.kioskStay.replace("#", left);
  }
}, 1000);
if (off) off.onclick = () => sessionStorage.removeItem("kiosk");
})();
