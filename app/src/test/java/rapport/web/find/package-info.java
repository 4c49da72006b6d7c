/** What finds pages, taken by itself. */
@org.jspecify.annotations.NullMarked
package rapport.web.find;
