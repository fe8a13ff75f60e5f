/// The texts that bind one employer: the statute, a branch convention where the employer's main activity
/// falls into its scope, and its own dated agreements. One profile an employer, never one for the service.
public struct EmployerProfile: Entity {
  /// Its identifier.
  public let id: Identifier<EmployerProfile>
  /// Its name.
  public let name: String
  /// The branch convention that binds it, if one does.
  public let convention: Convention?
  /// The employer's own agreements, in the order of the settings.
  public let agreements: [Agreement]
  /// What it states for night, Sunday and short part-time work.
  public let bases: Bases
  /// How its shifts may be cut.
  public let shapes: ShapeRules
  /// What an hour costs.
  public let pay: Pay

  /// A profile.
  public init(
    id: Identifier<EmployerProfile>, name: String, convention: Convention? = nil,
    agreements: [Agreement] = [], bases: Bases = Bases(), shapes: ShapeRules, pay: Pay = Pay()
  ) {
    self.id = id
    self.name = name
    self.convention = convention
    self.agreements = agreements
    self.bases = bases
    self.shapes = shapes
    self.pay = pay
  }

  /// A branch convention that Ronde carries.
  public enum Convention: String, Sendable, CaseIterable, Codable {
    /// Prévention et sécurité. It excludes mediation by name (art. 1.01).
    case idcc1351 = "idcc-1351"
  }

  /// A company agreement: what it is called, when it was signed, which figures it sets.
  public struct Agreement: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// When it was signed.
    public let date: CivilDate
    /// The figures that it sets, in the order of the settings.
    public let figures: [Derogation]

    /// An agreement.
    public init(name: String, date: CivilDate, figures: [Derogation]) {
      self.name = name
      self.date = date
      self.figures = figures
    }
  }

  /// The legal basis of a kind of work: the text that allows it to this employer.
  public struct Basis: Hashable, Sendable, Codable {
    /// Its name and date, or the article that it rests on.
    public let text: String
    /// A basis resting on `text`.
    public init(_ text: String) { self.text = text }
  }

  /// The three bases that a service like this needs; nil where none is stated.
  public struct Bases: Hashable, Sendable {
    /// For night work: an agreement (L3122-15) or the inspector's authorisation (L3122-21).
    public let night: Basis?
    /// For Sunday work: L3132-12 with R3132-5, or another.
    public let sunday: Basis?
    /// For part-time below 24 h: L3123-19 or individual requests.
    public let shortPartTime: Basis?

    /// What is stated.
    public init(night: Basis? = nil, sunday: Basis? = nil, shortPartTime: Basis? = nil) {
      self.night = night
      self.sunday = sunday
      self.shortPartTime = shortPartTime
    }
  }

  /// What an hour costs and the premiums on it, in percent.
  public struct Pay: Hashable, Sendable {
    /// Employer's cost of an hour.
    public let hour: Cost
    /// On night minutes.
    public let night: Int
    /// On Sunday minutes.
    public let sunday: Int
    /// On public-holiday minutes; 1 May is doubled by law in any case (L3133-6).
    public let holiday: Int

    /// A rate with its premiums.
    public init(hour: Cost = 2400, night: Int = 0, sunday: Int = 0, holiday: Int = 0) {
      self.hour = hour
      self.night = night
      self.sunday = sunday
      self.holiday = holiday
    }
  }
}
