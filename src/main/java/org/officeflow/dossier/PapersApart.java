package org.officeflow.dossier;

/**
 * Papers of a called procedure that are not for everybody who has something to do in the case: they are kept under a reference of
 * their own, and only who has a task of that procedure finds them there.
 */
public interface PapersApart {

    /** Key of the called procedure. */
    String procedure();

    /** Under what its papers are kept, for the case with this reference. */
    String reference(String caseReference);
}
