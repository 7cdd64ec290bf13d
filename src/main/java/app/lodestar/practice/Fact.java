package app.lodestar.practice;

import java.net.URI;

/**
 * Something that a candidate would know of a product.
 *
 * @param source the page that says so; always https
 */
public record Fact(String text, URI source) {}
