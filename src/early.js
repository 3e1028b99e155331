// A page built ahead shows its default comparison. When the address asks for another one, the
// default stays hidden until that one is there (see `QuerySpec` and base.css).
if (location.search) document.documentElement.dataset.asked = '';

// The theme of the address holds from the first paint.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
