import RondeModel

extension ScenarioDocument {
  static func node(_ settings: Settings) -> JSONNode {
    .object([
      "name": .string(settings.name),
      "timezone": .string(settings.zone.identifier),
      "horizon": .object(["start": node(settings.horizon.start), "days": .integer(settings.horizon.days)]),
      "slotMinutes": .integer(settings.slot.count),
      "travel": node(settings.travel),
      "patrol": .object([
        "callReserveMinutes": .integer(settings.patrol.callReserve.count),
        "guarantee": node(settings.patrol.guarantee, in: 100),
        "closedMinute": node(settings.patrol.closedMinute, in: 100),
        "idlenessGiven": node(settings.patrol.idlenessGiven, in: 1000),
        "visitValue": .array(
          settings.patrol.visitValue.points.map {
            .object(["minutes": .integer($0.minutes.count), "worth": node($0.worth, in: 1000)])
          }),
      ]),
      "telephones": .array(
        settings.telephones.map { .object(["name": .string($0.name), "number": .string($0.number)]) }),
    ])
  }

  private static func node(_ travel: TravelParameters) -> JSONNode {
    .object([
      "detour": node(travel.detour, in: 100),
      "parkingMinutes": .integer(travel.parking.count),
      "walkingDetour": node(travel.walkingDetour, in: 100),
      "walkingKmh": node(travel.walkingSpeed, in: 1000),
      "speeds": .array(
        travel.speeds.map {
          .object(["upToMetres": .integer($0.upTo.count), "kmh": node($0.metresPerHour, in: 1000)])
        }),
      "periods": .array(
        travel.periods.map {
          .object(["from": node($0.from), "to": node($0.to), "factor": node($0.factor, in: 100)])
        }),
      "hasMatrix": node(travel.matrix != nil),
    ])
  }

  static func node(_ profile: EmployerProfile) -> JSONNode {
    .object([
      "id": node(profile.id), "name": .string(profile.name),
      "convention": profile.convention.map { .string($0.rawValue) },
      "agreements": .array(
        profile.agreements.map { agreement in
          .object([
            "name": .string(agreement.name), "date": node(agreement.date),
            "figures": .array(agreement.figures.map(node)),
          ])
        }),
      "bases": .object([
        "night": profile.bases.night.map { .string($0.text) },
        "sunday": profile.bases.sunday.map { .string($0.text) },
        "partTime": profile.bases.shortPartTime.map { .string($0.text) },
      ]),
      "shapes": .object([
        "gridMinutes": .integer(profile.shapes.grid.count),
        "leastMinutes": .integer(profile.shapes.least.count),
        "mostMinutes": .integer(profile.shapes.most.count),
        "breaks": .array(
          profile.shapes.breaks.map {
            .object([
              "presenceMinutes": .integer($0.presence.count), "minutes": .integer($0.length.count),
              "paid": node($0.paid),
            ])
          }),
        "fixed": .array(profile.shapes.fixed.map(node)),
      ]),
      "pay": .object([
        "hourCents": .integer(profile.pay.hour.count), "nightPercent": .integer(profile.pay.night),
        "sundayPercent": .integer(profile.pay.sunday), "holidayPercent": .integer(profile.pay.holiday),
      ]),
    ])
  }

  /// One figure of an agreement: its name, and minutes, days or a window.
  private static func node(_ figure: Derogation) -> JSONNode {
    func minutes(_ name: String, _ value: Minutes) -> JSONNode {
      .object(["figure": .string(name), "minutes": .integer(value.count)])
    }
    func days(_ name: String, _ value: Int) -> JSONNode {
      .object(["figure": .string(name), "days": .integer(value)])
    }
    return switch figure {
    case .dailyWork(let value): minutes("daily_work", value)
    case .dailyRest(let value): minutes("daily_rest", value)
    case .averageWork(let value): minutes("average_work", value)
    case .breakLength(let value): minutes("break_length", value)
    case .nightWindow(let from, let to):
      .object(["figure": .string("night_window"), "from": node(from), "to": node(to)])
    case .nightYearWork(let value): minutes("night_year_work", value)
    case .nightWorkerDailyWork(let value): minutes("night_worker_daily_work", value)
    case .nightWorkerAverage(let value): minutes("night_worker_average", value)
    case .partTimeNotice(let value): days("part_time_notice", value)
    case .notice(let value): days("notice", value)
    }
  }
}
