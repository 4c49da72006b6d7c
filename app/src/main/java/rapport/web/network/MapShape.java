package rapport.web.network;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import rapport.desk.network.Landscape;
import rapport.people.Field;
import rapport.people.Person;
import rapport.web.people.Face;

/**
 * The network as the map reads it: columns of equal length, so that ten thousand people stay small.
 * Months count from January of year 0; 0 is no contact.
 */
record MapShape(
    long[] id,
    String[] name,
    String[] about,
    float[] x,
    float[] y,
    int[] circle,
    int[] field,
    int[] care,
    float[] strength,
    float[] brokerage,
    int[] one,
    int[] other,
    float[] weight,
    int[] month,
    List<String> circles,
    List<String> where,
    List<String> fields) {

  private static final List<Field> FIELDS = List.of(Field.values());

  static MapShape of(Landscape all, ZoneId zone) {
    List<Landscape.Spot> spots = all.spots();
    List<Landscape.Line> lines = all.lines();
    MapShape shape = blank(spots.size(), lines.size(), all);
    for (int i = 0; i < spots.size(); i++) shape.put(i, spots.get(i));
    for (int i = 0; i < lines.size(); i++) {
      Landscape.Line line = lines.get(i);
      shape.one[i] = line.one();
      shape.other[i] = line.other();
      shape.weight[i] = (float) line.weight();
      shape.month[i] = month(line.last(), zone);
    }
    return shape;
  }

  private static MapShape blank(int people, int ties, Landscape all) {
    return new MapShape(
        new long[people],
        new String[people],
        new String[people],
        new float[people],
        new float[people],
        new int[people],
        new int[people],
        new int[people],
        new float[people],
        new float[people],
        new int[ties],
        new int[ties],
        new float[ties],
        new int[ties],
        all.circles().stream().map(Landscape.Circle::name).toList(),
        Workplaces.of(all),
        FIELDS.stream().map(Field::words).toList());
  }

  private void put(int i, Landscape.Spot spot) {
    Person person = spot.person();
    id[i] = person == null ? 0 : person.id().value();
    name[i] = spot.name();
    about[i] = person == null ? "" : Face.about(person);
    x[i] = (float) spot.x();
    y[i] = (float) spot.y();
    circle[i] = spot.circle();
    field[i] = FIELDS.indexOf(spot.field());
    care[i] = spot.care() ? 1 : 0;
    strength[i] = (float) spot.strength();
    brokerage[i] = (float) spot.brokerage();
  }

  private static int month(long seconds, ZoneId zone) {
    if (seconds == 0) return 0;
    var day = Instant.ofEpochSecond(seconds).atZone(zone);
    return 12 * day.getYear() + day.getMonthValue() - 1;
  }
}
