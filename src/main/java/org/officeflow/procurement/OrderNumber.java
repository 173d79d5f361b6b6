package org.officeflow.procurement;

/** Number of a purchase order: {@code PO-<year>-<number>}. */
public record OrderNumber(String value) {

    static OrderNumber of(int year, long number) {
        return new OrderNumber("PO-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
