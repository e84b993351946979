/** In the place of a package that a library offers and that is not used. */
export default null
