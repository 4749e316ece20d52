enum LeadsPlaceholder {}
