/** What only a question to the engine needs; fetched with it, so that the first view does not wait. */
export { ask, askLineage } from '#lib/query/ask.ts';
export { toCatalogue, toHoldingWithLots } from '#lib/query/build-catalogue.ts';
export { askSizes } from '#lib/query/sizes.ts';
export { loadPack, loadShippedPack } from './load-pack.ts';
