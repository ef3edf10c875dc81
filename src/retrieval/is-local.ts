/** Whether a store lies in a folder; else its location is a URI that LanceDB knows. */
export const isLocal = (location: string): boolean => !/^[a-z][a-z0-9+]*:\/\//i.test(location);
