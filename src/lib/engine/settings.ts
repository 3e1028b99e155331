/**
 * Settings that keep DuckDB inside its box. Extensions load themselves from the vendor's server on
 * first mention, and a meta CSP does not govern the worker, so this comes before any other statement.
 */
export const OPEN_FIRST = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET threads=1'
] as const;

/** After the built-in data are attached: no file, no network, no way back. */
export const LOCK = ['SET enable_external_access=false', 'SET lock_configuration=true'] as const;
