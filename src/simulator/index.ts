/** The simulated Outlook for a server of the add-in. `npm start` has servers of its own, in server/. */
export { findOffice, openSimulatedOutlook, type SimulatedOutlook } from './served/simulated-outlook';
