/** Where the page shows: its top, or one field of it, which then has the focus. */
export const scroll = {
  toTop(): void {
    // Taro's pages scroll inside their own boxes, the newest of them on top
    const pages = document.querySelectorAll('.taro_page_show');
    pages[pages.length - 1]?.scrollTo(0, 0);
  },
  toField(id: string): void {
    const field = document.getElementById(id);
    field?.scrollIntoView?.({ block: 'center' });
    field?.focus({ preventScroll: true });
  },
};
