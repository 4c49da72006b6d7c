package rapport.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person works in, read from the words of a title. It is not an industry and not a skill
 * that was ever tested.
 *
 * <p>Edges: of several fields in one title the one with most words counts, of equals the first in
 * this order; a title that tells nothing is {@link #UNKNOWN}.
 */
public enum Field {
  /** Data, statistics, machine learning. */
  DATA("data and machine learning"),
  /** Software, hardware, infrastructure. */
  ENGINEERING("engineering"),
  /** Product and projects. */
  PRODUCT("product"),
  /** Design and user research. */
  DESIGN("design"),
  /** Finance, accounting, audit, tax. */
  FINANCE("finance"),
  /** Law, compliance, policy. */
  LEGAL("legal and policy"),
  /** Sales and customers. */
  SALES("sales and customers"),
  /** Marketing and communication. */
  MARKETING("marketing and communication"),
  /** Hiring, people and culture. */
  PEOPLE("people and hiring"),
  /** Operations, supply, logistics, quality. */
  OPERATIONS("operations"),
  /** Science and teaching. */
  RESEARCH("research and teaching"),
  /** Medicine and care. */
  HEALTH("health"),
  /** Leading the whole. */
  LEADERSHIP("general management"),
  /** No title, or none that tells. */
  UNKNOWN("not known");

  /** Each pair once. */
  private static final Map<Field, Set<Field>> NEIGHBOURS =
      Map.of(
          DATA, Set.of(ENGINEERING, PRODUCT, RESEARCH, FINANCE),
          ENGINEERING, Set.of(PRODUCT, DESIGN, OPERATIONS, RESEARCH),
          PRODUCT, Set.of(DESIGN, MARKETING, SALES),
          SALES, Set.of(MARKETING),
          MARKETING, Set.of(DESIGN),
          FINANCE, Set.of(LEGAL, OPERATIONS, LEADERSHIP),
          LEADERSHIP, Set.of(PEOPLE, OPERATIONS, LEGAL),
          PEOPLE, Set.of(LEGAL),
          HEALTH, Set.of(RESEARCH));

  private static final Map<Field, Set<String>> WORDS = new EnumMap<>(Field.class);

  static {
    WORDS.put(
        DATA,
        Set.of(
            "data",
            "analytics",
            "statistician",
            "machine",
            "learning",
            "ml",
            "ai",
            "mlops",
            "bi",
            "intelligence"));
    WORDS.put(
        ENGINEERING,
        Set.of(
            "engineer",
            "engineering",
            "developer",
            "software",
            "platform",
            "infrastructure",
            "devops",
            "sre",
            "programmer",
            "architect",
            "cto",
            "technology",
            "it",
            "systems",
            "security",
            "backend",
            "frontend",
            "technical",
            "entwickler",
            "ingenieur",
            "reliability",
            "cloud",
            "hardware",
            "network"));
    WORDS.put(
        PRODUCT,
        Set.of(
            "product",
            "project",
            "program",
            "programme",
            "scrum",
            "agile",
            "cpo",
            "pm",
            "delivery"));
    WORDS.put(DESIGN, Set.of("design", "designer", "ux", "ui", "illustrator", "creative"));
    WORDS.put(
        FINANCE,
        Set.of(
            "finance",
            "financial",
            "accounting",
            "accountant",
            "cfo",
            "controller",
            "controlling",
            "audit",
            "auditor",
            "tax",
            "treasury",
            "treasurer",
            "investment",
            "banking",
            "trader",
            "trading",
            "investor",
            "risk",
            "actuary"));
    WORDS.put(
        LEGAL,
        Set.of(
            "legal",
            "lawyer",
            "counsel",
            "attorney",
            "compliance",
            "policy",
            "regulatory",
            "privacy",
            "government",
            "paralegal",
            "notary",
            "solicitor"));
    WORDS.put(
        SALES,
        Set.of(
            "sales",
            "account",
            "customer",
            "client",
            "business",
            "commercial",
            "revenue",
            "partnerships",
            "success",
            "support",
            "crm"));
    WORDS.put(
        MARKETING,
        Set.of(
            "marketing",
            "brand",
            "communications",
            "communication",
            "pr",
            "content",
            "growth",
            "media",
            "press",
            "journalist",
            "editor",
            "writer",
            "cmo",
            "seo"));
    WORDS.put(
        PEOPLE,
        Set.of(
            "hr",
            "people",
            "talent",
            "recruiter",
            "recruiting",
            "recruitment",
            "human",
            "culture",
            "chro",
            "coach",
            "learning-and-development"));
    WORDS.put(
        OPERATIONS,
        Set.of(
            "operations",
            "operational",
            "logistics",
            "supply",
            "procurement",
            "buyer",
            "quality",
            "facilities",
            "office",
            "coo",
            "manufacturing",
            "production",
            "plant"));
    WORDS.put(
        RESEARCH,
        Set.of(
            "research",
            "researcher",
            "professor",
            "scientist",
            "lecturer",
            "teacher",
            "phd",
            "postdoc",
            "university",
            "dean",
            "fellow"));
    WORDS.put(
        HEALTH,
        Set.of(
            "nurse",
            "physician",
            "doctor",
            "medical",
            "clinical",
            "health",
            "pharmacist",
            "therapist",
            "surgeon"));
    WORDS.put(
        LEADERSHIP,
        Set.of(
            "ceo",
            "founder",
            "cofounder",
            "co-founder",
            "president",
            "owner",
            "managing",
            "chair",
            "chairman",
            "strategy",
            "partner"));
  }

  private final String words;

  Field(String words) {
    this.words = words;
  }

  /** The field as a page names it. */
  public String words() {
    return words;
  }

  /**
   * Whether people of one field work on what people of the other need every day; no field is
   * related to itself, and one that is not known to none. A rule of thumb, the same both ways.
   */
  public boolean related(Field other) {
    return NEIGHBOURS.getOrDefault(this, Set.of()).contains(other)
        || NEIGHBOURS.getOrDefault(other, Set.of()).contains(this);
  }

  /** The field that a title tells of; null is no title. */
  public static Field of(@Nullable String title) {
    if (title == null) return UNKNOWN;
    List<String> said = Level.words(title);
    Field best = UNKNOWN;
    int most = 0;
    for (Map.Entry<Field, Set<String>> entry : WORDS.entrySet()) {
      int found = 0;
      for (String word : said) if (entry.getValue().contains(word)) found++;
      if (found > most) {
        most = found;
        best = entry.getKey();
      }
    }
    return best;
  }
}
