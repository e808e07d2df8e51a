namespace relata {}
