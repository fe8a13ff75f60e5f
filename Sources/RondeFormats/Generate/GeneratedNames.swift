/// Names of invented people and places, as one meets them around Lille.
enum GeneratedNames {
  private static let first = [
    "Aïcha", "Amina", "Baptiste", "Bilal", "Camille", "Chloé", "Djibril", "Élodie", "Fatou", "François",
    "Gaëlle", "Hélène", "Ibrahima", "Inès", "Jérôme", "João", "Karim", "Léa", "Loïc", "Maëlle", "Mamadou",
    "Nadia", "Noémie", "Ousmane", "Rachid", "Samira", "Sébastien", "Théo", "Yacine", "Zoé",
  ]
  private static let last = [
    "Aït-Kaci", "Bécart", "Belkacem", "Benali", "Bonduelle", "Bouzid", "Camara", "Carlier", "Chérif",
    "Da Silva", "Declercq", "Delattre", "Desmettre", "D’Hondt", "Diallo", "El Amrani", "Fall", "Ferreira",
    "Ghezali", "Haddad", "Kouassi", "Leclercq", "Lefèvre", "Lepoutre", "Mansouri", "Mebarki", "N’Diaye",
    "Ouchène", "Saïdi", "Sow", "Traoré", "Vandamme", "Vanhoutte", "Wattrelos", "Zeroual",
  ]
  private static let towns = [
    "Bellefontaine", "Clairmarais", "Haute-Borne", "La Roseraie", "Les Tilleuls", "Longchamp", "Mont-à-Leux",
    "Pont-Neuf", "Saint-Éloi", "Vert-Pré",
  ]
  private static let trees = [
    "les Acacias", "les Bouleaux", "les Charmes", "les Érables", "les Frênes", "les Genêts", "les Hêtres",
    "les Lilas", "les Merisiers", "les Noyers", "les Ormes", "les Peupliers", "les Sorbiers", "les Tilleuls",
  ]

  static func person(_ random: inout GeneratorRandom) -> String {
    "\(first[random.below(first.count)]) \(last[random.below(last.count)])"
  }

  static func town(_ number: Int) -> String { towns[number % towns.count] }

  static func residence(_ number: Int) -> String {
    "Résidence \(trees[number % trees.count]) \(number / trees.count + 1)"
  }
}
