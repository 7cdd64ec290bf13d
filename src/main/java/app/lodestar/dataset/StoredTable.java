package app.lodestar.dataset;

/** A table of a dataset: what it is, what it holds, and what its import left out. */
public record StoredTable(TableSchema schema, TableProfile profile, ImportReport report) {}
