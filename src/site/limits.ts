/** The most topics on the home page and in OPML. Those with the newest articles come first. */
export const maxTopics = 1000
/** The most topics of a kind in the sitemap. */
export const maxIndexedTopics = 10_000
/** The most articles on the home page. */
export const maxHomeArticles = 20
