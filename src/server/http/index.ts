/** The one process: routes, limits, log, and what runs beside them. */
export { sayWhyNotStarted } from './say-why-not-started';
export { startServer, type RunningServer } from './start-server';
