package app.lodestar.dataset;

/** A table as it was written into a database file. */
record BuiltTable(TableSchema schema, TableProfile profile, ImportReport report) {}
