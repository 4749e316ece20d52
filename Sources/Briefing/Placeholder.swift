enum BriefingPlaceholder {}
