/** Says that this device keeps data of one's own: only then is the code for them fetched unasked. */
export const keptMark = 'territory-own-data'
