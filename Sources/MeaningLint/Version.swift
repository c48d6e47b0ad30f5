/// The one place that the version comes from.
public enum Version {
    public static let number = "0.1.0"
}
