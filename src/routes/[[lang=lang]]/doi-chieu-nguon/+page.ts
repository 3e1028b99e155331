import type { PageLoad } from './$types';
import left from '#lib/reconcile/samples/so-goc.csv?url&no-inline';
import right from '#lib/reconcile/samples/nhieu-loi.csv?url&no-inline';

/** Two small tables to try the page with; the second holds the usual mistakes. */
export const load: PageLoad = () => ({
  samples: {
    left: { name: 'so-goc.csv', href: left },
    right: { name: 'nhieu-loi.csv', href: right }
  }
});
