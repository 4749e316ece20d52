enum DeskPlaceholder {}
