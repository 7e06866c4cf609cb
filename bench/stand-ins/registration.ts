// The registration under which bots are measured with signed tokens, and where Teams would take their replies.

/** Nobody's: the tenant and the application exist for the stand-in alone, which asks for no password. */
export const APP = {
  id: '00000000-0000-4000-8000-0000000000aa',
  tenant: '00000000-0000-4000-8000-000000000001',
  password: 'nobody-asks-for-it',
};
export const SERVICE_URL = 'https://smba.trafficmanager.net/apac/';
/** Whoever is called there is reached at the stand-in. */
export const REROUTED = ['smba.trafficmanager.net', 'login.botframework.com', 'login.microsoftonline.com'];
