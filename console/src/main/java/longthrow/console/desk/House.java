package longthrow.console.desk;

/// The house rules of a show (rule S0): what UNDO means, and how scenes and lanes settle their quarrels.
public enum House {
    LIVE,
    STUDIO
}
