export { KeptPage as default } from '#app/kept-page.tsx';
