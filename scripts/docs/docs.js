// The list of all pages is folded where it would come before the page, at the width of docs.css.
const pages = document.querySelector('.pages details');
const narrow = matchMedia('(width < 62rem)');
const fold = () => (pages.open = !narrow.matches);
narrow.addEventListener('change', fold);
fold();
